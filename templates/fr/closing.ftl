<#-- Fin commune des rappels amiables : règlements pris en compte, formule, signature. -->
<#if attached>
Vous trouverez ci-joint une copie <#if count == 1>de la facture<#else>des factures</#if>.
</#if>
<#if paymentsTo?has_content>
Les règlements reçus jusqu'au ${paymentsTo} sont pris en compte.
</#if>
Si votre règlement s'est croisé avec ce <#if email>message<#else>courrier</#if>, merci de ne pas en tenir compte.

<#if email>
Cordialement,
<#else>
Nous vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.
</#if>

<@signature/>
