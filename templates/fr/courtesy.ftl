<#-- Message de courtoisie, avant l'échéance. Le mot « rappel » n'y figure jamais. -->
<@subject>${company.name} : <#if count == 1>facture ${numbers}, échéance le ${dueDates[0]}<#elseif numbers?has_content>factures ${numbers}<#else>${count} factures à échoir</#if>, ${net}</@subject>
Madame, Monsieur,

<#if count == 1>
Votre facture ${numbers} de <@b>${net}</@b> arrive à échéance le <@b>${dueDates[0]}</@b>.
<#else>
Les factures suivantes, d'un montant total de <@b>${net}</@b>, arrivent prochainement à échéance.
</#if>
Nous souhaitons simplement nous assurer qu'elle<#if count != 1>s</#if> vous <#if count == 1>est bien parvenue et qu'elle est conforme<#else>sont bien parvenues et qu'elles sont conformes</#if> à votre commande.

<@invoices/>

S'il manque un élément à votre dossier (bon de commande, bon de livraison, référence), répondez à ce message : nous vous l'adresserons aussitôt.

<@payment/>

Nous vous remercions de votre confiance.

Cordialement,

<@signature/>
