<@subject><#if email>${company.name}: </#if>herinnering, <#if numbers?has_content><#if count == 1>factuur ${numbers}<#else>facturen ${numbers}</#if><#else>${count} facturen</#if>, ${net}</@subject>
Geachte mevrouw, geachte heer,

Behoudens vergissing van onze kant <#if count == 1>staat de volgende factuur<#else>staan de volgende facturen</#if> nog open: <@b>${net}</@b>.
<#if callTookPlace>
Wij komen terug op ons telefoongesprek.
</#if>
<#if brokenPromise>
De betaling die u had aangekondigd, hebben wij op de afgesproken datum niet ontvangen.
</#if>
<#if public && orders?has_content>
Voor de verwerking door uw diensten: bestel- of vastleggingsnummer<#if orders?size != 1>s</#if> ${orders?join(", ")}.
</#if>

<@invoices/>

<@information/>

<#if public>
Gelieve ons de geplande betaaldatum mee te delen<#if payBy?has_content> uiterlijk op ${payBy}</#if>, of het stuk dat in uw dossier ontbreekt.
<#else>
Wij verzoeken u vriendelijk dit bedrag te betalen<#if payBy?has_content> uiterlijk op <@b>${payBy}</@b></#if>. Is er een reden waarom u niet betaalt, laat het ons dan nu weten: wij zoeken samen een oplossing.
</#if>

<#if prescribed?has_content>
${prescribed}

</#if>
<@payment/>

<#include "closing.ftl">
