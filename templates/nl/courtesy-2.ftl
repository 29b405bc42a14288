<@subject>${company.name}: <#if count == 1>factuur ${numbers}, vervaldag ${dueDates[0]}<#elseif numbers?has_content>facturen ${numbers}<#else>${count} facturen die vervallen</#if>, ${net}</@subject>
Geachte mevrouw, geachte heer,

<#if count == 1>
Factuur ${numbers} vervalt op <@b>${dueDates[0]}</@b>. Om de betaling te vergemakkelijken vindt u hier onze betaalgegevens.
<#else>
De volgende facturen vervallen in de komende dagen. Om de betaling te vergemakkelijken vindt u hier onze betaalgegevens.
</#if>

<@invoices/>

<@payment/>

Is uw betaling al onderweg, dan danken wij u daarvoor.

Met vriendelijke groet,

<@signature/>
