<#-- Mise en demeure. Pas de « sauf erreur » ; une date fixe ; n'annonce que ce que le scénario prévoit. -->
<@title>MISE EN DEMEURE DE PAYER</@title>
<@subject>mise en demeure de payer, <#if numbers?has_content><#if count == 1>facture ${numbers}<#else>factures ${numbers}</#if><#else>${count} factures</#if>, ${total}</@subject>
Madame, Monsieur,

Malgré nos relances<#if earlier?has_content> (${earlier?join(", ")})</#if>, <#if count == 1>la facture suivante, échue, demeure impayée<#else>les factures suivantes, échues, demeurent impayées</#if>. La créance est certaine, liquide et exigible.

<@invoices/>

<#if hasCharges>
S'y ajoutent, arrêtées au ${today} :

<@charges/>

<#if daily?has_content>
${daily}

</#if>
</#if>

<@information/>

<#if law == "FR">
Par la présente, qui vaut mise en demeure au sens de l'article 1344 du code civil, nous vous demandons de régler la somme de <@b>${total}</@b><#if payBy?has_content> au plus tard le <@b>${payBy}</@b></#if>.
<#else>
Par la présente, qui vaut mise en demeure, nous vous demandons de régler la somme de <@b>${total}</@b><#if payBy?has_content> au plus tard le <@b>${payBy}</@b></#if>.
</#if>

<#if statutory?has_content>
${statutory}

</#if>
<#if next == "hand-over">
À défaut de règlement intégral à cette date, nous confierons le recouvrement de notre créance à un tiers mandaté (société de recouvrement, ${company.bailiff} ou avocat), sans autre avis.
<#else>
À défaut de règlement intégral à cette date, nous nous réservons de saisir la juridiction compétente.
</#if>

<@payment/>

<#if paymentsTo?has_content>
Les règlements reçus jusqu'au ${paymentsTo} sont pris en compte.
</#if>

Nous vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.

<@signature/>
