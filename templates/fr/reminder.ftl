<#-- Rappel après échéance : courriel, à défaut lettre. -->
<@subject>${company.name} : rappel, <#if numbers?has_content><#if count == 1>facture ${numbers} échue<#else>factures ${numbers} échues</#if><#else>${count} factures échues</#if>, ${net}</@subject>
Madame, Monsieur,

<#if brokenPromise>
Le règlement que vous nous aviez annoncé ne nous est pas parvenu à la date convenue.
</#if>
<#if callTookPlace>
Nous revenons vers vous à la suite de notre entretien téléphonique.
</#if>
Sauf erreur ou omission de notre part, <#if count == 1>la facture suivante reste impayée<#else>les factures suivantes restent impayées</#if> à ce jour, pour un montant de <@b>${net}</@b>.

<@invoices/>

Nous vous remercions de bien vouloir procéder à ce règlement<#if payBy?has_content> au plus tard le <@b>${payBy}</@b><#else> dans les meilleurs délais</#if>. Si un point particulier y fait obstacle, dites-le-nous dès maintenant : nous chercherons ensemble une solution.

<@payment/>

<#if attached>
Vous trouverez ci-joint une copie <#if count == 1>de la facture<#else>des factures</#if>.
</#if>
<#if paymentsTo?has_content>
Les règlements reçus jusqu'au ${paymentsTo} sont pris en compte.
</#if>
Si votre règlement s'est croisé avec ce message, merci de ne pas en tenir compte.

<@information/>

<#if letter>
Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées.
<#else>
Cordialement,
</#if>

<@signature/>
