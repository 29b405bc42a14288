<@subject><#if email>${company.name}: </#if>eerste herinnering, kosteloos, <#if numbers?has_content><#if count == 1>factuur ${numbers}<#else>facturen ${numbers}</#if><#else>${count} facturen</#if>, ${net}</@subject>
Geachte mevrouw, geachte heer,

Behoudens vergissing van onze kant <#if count == 1>is de volgende factuur<#else>zijn de volgende facturen</#if> nog niet betaald. Deze eerste herinnering is gratis: wij vorderen alleen het saldo van <@b>${net}</@b>.

<@invoices/>

<@information/>

<#if prescribed?has_content>
${prescribed}
<#else>
<#if law == "BE" || !law?has_content>
U hebt 14 kalenderdagen, <#if email>vanaf de dag na de verzending van dit bericht<#else>vanaf de derde werkdag na de verzending van deze brief</#if>, voordat kosten, rente of vergoedingen kunnen worden gevorderd (art. XIX.2 van het Wetboek van economisch recht).
</#if>
<#if payBy?has_content>
Gelieve te betalen uiterlijk op <@b>${payBy}</@b>.
</#if>
</#if>

Schuldeiser: ${company.name}<#if company.registry?has_content>, ${company.registry}</#if><#if company.taxId?has_content>, ondernemings- of btw-nummer ${company.taxId}</#if>.

<@payment/>

Hebt u moeite om te betalen of bent u het niet eens met deze factuur? Neem contact met ons op: wij zoeken een oplossing.

<#include "closing.ftl">
