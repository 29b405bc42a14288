<@subject>${company.name}: <#if count == 1>factuur ${numbers}, vervaldag ${dueDates[0]}<#elseif numbers?has_content>facturen ${numbers}<#else>${count} facturen die vervallen</#if>, ${net}</@subject>
Geachte mevrouw, geachte heer,

<#if count == 1>
Uw factuur ${numbers} van <@b>${net}</@b> vervalt op <@b>${dueDates[0]}</@b>. Wij willen enkel nagaan of u ze goed hebt ontvangen en of ze met uw bestelling overeenstemt.
<#else>
De volgende facturen, samen <@b>${net}</@b>, vervallen binnenkort. Wij willen enkel nagaan of u ze goed hebt ontvangen en of ze met uw bestellingen overeenstemmen.
</#if>

<@invoices/>

Ontbreekt er iets (bestelbon, leveringsbon, referentie)? Antwoord op dit bericht en wij bezorgen het u meteen.

<@payment/>

Wij danken u voor uw vertrouwen.

Met vriendelijke groet,

<@signature/>
