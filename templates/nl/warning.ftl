<@subject>laatste herinnering<#if next == "registered"> vóór ingebrekestelling</#if>, <#if numbers?has_content><#if count == 1>factuur ${numbers}<#else>facturen ${numbers}</#if><#else>${count} facturen</#if>, ${total}</@subject>
Geachte mevrouw, geachte heer,

Onze vorige herinneringen<#if earlier?has_content> (${earlier?join(", ")})</#if> bleven zonder gevolg: <#if count == 1>de volgende factuur is<#else>de volgende facturen zijn</#if> nog niet betaald.
<#if brokenPromise>
De betaling die u had aangekondigd, hebben wij op de afgesproken datum niet ontvangen.
</#if>

<@invoices/>

<#if hasCharges>
Wegens de late betaling zijn de volgende bedragen verschuldigd, berekend tot ${today}.

<@charges/>

<#if statutory?has_content>
${statutory}

</#if>
</#if>

<@information/>

Wij verzoeken u <@b>${total}</@b> te betalen<#if payBy?has_content> uiterlijk op <@b>${payBy}</@b></#if>.
<#if next == "registered">
Zonder betaling op die datum sturen wij u een ingebrekestelling per aangetekende brief.
</#if>

<@payment/>

Een minnelijke oplossing is nog mogelijk: <#if customer.responsible?has_content>${customer.responsible} staat<#else>wij staan</#if> tot uw beschikking<#if company.phone?has_content> op ${company.phone}</#if>.

<#include "closing.ftl">
