<@subject>${company.name}: dank u voor uw betaling</@subject>
Geachte mevrouw, geachte heer,

Wij hebben uw betaling<#if numbers?has_content> van <#if count == 1>factuur<#else>de facturen</#if> ${numbers}</#if> goed ontvangen en danken u daarvoor. Er staat geen achterstallig bedrag meer open.

Wij blijven tot uw beschikking en danken u voor uw vertrouwen.

Met vriendelijke groet,

<@signature/>
