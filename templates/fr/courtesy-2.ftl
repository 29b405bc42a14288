<#-- Quelques jours avant l'échéance : plus court, avec les coordonnées de paiement. -->
<@subject>${company.name} : <#if count == 1>facture ${numbers}, échéance le ${dueDates[0]}<#elseif numbers?has_content>factures ${numbers}<#else>${count} factures à échoir</#if>, ${net}</@subject>
Madame, Monsieur,

<#if count == 1>
La facture ${numbers} arrive à échéance le <@b>${dueDates[0]}</@b>. Pour faciliter son règlement, voici nos coordonnées de paiement.
<#else>
Les factures suivantes arrivent à échéance dans les prochains jours. Pour faciliter leur règlement, voici nos coordonnées de paiement.
</#if>

<@invoices/>

<@payment/>

Si votre règlement est déjà parti, nous vous en remercions.

Cordialement,

<@signature/>
