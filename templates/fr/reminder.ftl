<#-- Rappel après échéance : courriel, à défaut lettre. -->
<@subject><#if email>${company.name} : </#if>rappel, <#if numbers?has_content><#if count == 1>facture ${numbers} échue<#else>factures ${numbers} échues</#if><#else>${count} factures échues</#if>, ${net}</@subject>
Madame, Monsieur,

<#if brokenPromise>
Le règlement que vous nous aviez annoncé ne nous est pas parvenu à la date convenue.
</#if>
<#if callTookPlace>
Nous revenons vers vous à la suite de notre entretien téléphonique.
</#if>
Sauf erreur ou omission de notre part, <#if count == 1>la facture suivante reste impayée<#else>les factures suivantes restent impayées</#if> à ce jour, pour un montant de <@b>${net}</@b>.
<#if public && orders?has_content>
Pour faciliter son traitement par vos services, voici <#if orders?size == 1>le numéro de commande ou d'engagement : ${orders[0]}<#else>les numéros de commande ou d'engagement : ${orders?join(", ")}</#if>.
</#if>

<@invoices/>

<@information/>

<#if public>
Nous vous remercions de bien vouloir nous indiquer la date de mandatement prévue<#if payBy?has_content>, au plus tard le ${payBy}</#if>, ou la pièce qui manquerait au dossier.
<#else>
Nous vous remercions de bien vouloir procéder à ce règlement<#if payBy?has_content> au plus tard le <@b>${payBy}</@b><#else> dans les meilleurs délais</#if>. Si un point particulier y fait obstacle, dites-le-nous dès maintenant : nous chercherons ensemble une solution.
</#if>

<#if prescribed?has_content>
${prescribed}

</#if>
<@payment/>

<#include "closing.ftl">
