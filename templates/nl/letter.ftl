<@subject><#if numbers?has_content><#if count == 1>factuur ${numbers}<#else>facturen ${numbers}</#if><#else>${count} facturen</#if>, onbetaald, ${total}</@subject>
Geachte mevrouw, geachte heer,

Behoudens vergissing van onze kant hebben wij, ondanks onze <#if earlier?has_content>${earlier?last}<#else>eerdere herinnering</#if>, uw betaling van de onderstaande <#if count == 1>factuur<#else>facturen</#if> niet ontvangen.
<#if brokenPromise>
De betaling die u had aangekondigd, hebben wij op de afgesproken datum niet ontvangen.
</#if>
<#if public && orders?has_content>
Voor de verwerking door uw diensten: bestel- of vastleggingsnummer<#if orders?size != 1>s</#if> ${orders?join(", ")}.
</#if>

<@invoices/>

<#if hasCharges>
Door de overschrijding van de betalingstermijn zijn de volgende rente en vergoeding verschuldigd.

<@charges/>

<#if statutory?has_content>
${statutory}

</#if>
</#if>

<@information/>

Wij verzoeken u <@b>${total}</@b> te betalen<#if payBy?has_content> uiterlijk op <@b>${payBy}</@b></#if>.

<#if business && !hasCharges>
<#if statutory?has_content>
${statutory}
<#else>
Wij wijzen u erop dat late betaling aanleiding kan geven tot rente en tot een forfaitaire vergoeding voor invorderingskosten.
</#if>
</#if>

<@payment/>

<#if !public>
Betwist u deze factuur, laat het ons dan zonder uitstel weten.
</#if>
<#include "closing.ftl">
