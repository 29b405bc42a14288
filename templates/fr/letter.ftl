<#-- Deuxième rappel, par lettre : les pénalités sont annoncées, pas encore réclamées (sauf acheteur public). -->
<@subject><#if numbers?has_content><#if count == 1>facture ${numbers} impayée<#else>factures ${numbers} impayées</#if><#else>${count} factures impayées</#if>, ${total}</@subject>
Madame, Monsieur,

<#if brokenPromise>
Le règlement que vous nous aviez annoncé ne nous est pas parvenu à la date convenue.
</#if>
Sauf erreur ou omission de notre part, et malgré notre <#if earlier?has_content>${earlier?last}<#else>précédent rappel</#if>, nous n'avons pas reçu le règlement <#if count == 1>de la facture désignée<#else>des factures désignées</#if> ci-dessous.
<#if public && orders?has_content>
Numéro<#if orders?size != 1>s</#if> de commande ou d'engagement : ${orders?join(", ")}.
</#if>

<@invoices/>

<#if hasCharges>
Le dépassement du délai de paiement ouvre droit aux intérêts moratoires et à l'indemnité forfaitaire suivants.

<@charges/>

<#if statutory?has_content>
${statutory}

</#if>
</#if>

<@information/>

Nous vous demandons de bien vouloir régler la somme de <@b>${total}</@b><#if payBy?has_content> au plus tard le <@b>${payBy}</@b></#if>.

<#if business && !hasCharges>
<#if statutory?has_content>
${statutory}
<#else>
Nous vous rappelons que tout retard de paiement peut donner lieu à des pénalités de retard et à une indemnité forfaitaire pour frais de recouvrement.
</#if>
</#if>

<@payment/>

<#if !public>
Si un différend motive ce retard, nous vous remercions de nous en faire part sans attendre.
</#if>
<#include "closing.ftl">
