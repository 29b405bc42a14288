<#-- Premier rappel gratuit au consommateur (Belgique, art. XIX.2 CDE) : le solde seul, le créancier et son numéro,
     ce qui a été vendu et quand c'était dû, le délai de 14 jours avant tout frais. -->
<@subject><#if email>${company.name} : </#if>premier rappel, sans frais, <#if numbers?has_content><#if count == 1>facture ${numbers}<#else>factures ${numbers}</#if><#else>${count} factures</#if>, ${net}</@subject>
Madame, Monsieur,

Sauf erreur ou omission de notre part, <#if count == 1>la facture suivante n'est pas encore payée<#else>les factures suivantes ne sont pas encore payées</#if>. Ce premier rappel est gratuit : nous ne vous réclamons que le solde de <@b>${net}</@b>.

<@invoices/>

<@information/>

<#if prescribed?has_content>
${prescribed}
<#else>
<#if law == "BE" || !law?has_content>
Vous disposez d'un délai de 14 jours calendrier, <#if email>à compter du lendemain de l'envoi de ce message<#else>à compter du troisième jour ouvrable qui suit l'envoi de ce courrier</#if>, avant que des frais, intérêts ou indemnités puissent vous être réclamés (art. XIX.2 du code de droit économique).
</#if>
<#if payBy?has_content>
Merci de payer au plus tard le <@b>${payBy}</@b>.
</#if>
</#if>

Créancier : ${company.name}<#if company.registry?has_content>, ${company.registry}</#if><#if company.taxId?has_content>, numéro d'entreprise ou de TVA ${company.taxId}</#if>.

<@payment/>

Vous éprouvez une difficulté à payer, ou vous contestez cette facture ? Prenez contact avec nous : nous chercherons une solution.

<#include "closing.ftl">
