<#-- Remerciement après paiement de ce qui avait été rappelé. -->
<@subject>${company.name} : merci pour votre règlement</@subject>
Madame, Monsieur,

Nous avons bien reçu votre règlement<#if numbers?has_content> <#if count == 1>de la facture ${numbers}<#else>des factures ${numbers}</#if></#if> et nous vous en remercions. Votre compte ne présente plus aucun retard.

Nous restons à votre disposition et vous remercions de votre confiance.

Cordialement,

<@signature/>
