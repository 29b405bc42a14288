<#-- Dernier rappel amiable avant la mise en demeure. -->
<@subject>dernier rappel<#if next == "registered"> avant mise en demeure</#if>, <#if numbers?has_content><#if count == 1>facture ${numbers}<#else>factures ${numbers}</#if><#else>${count} factures</#if>, ${total}</@subject>
Madame, Monsieur,

<#if brokenPromise>
Le règlement que vous nous aviez annoncé ne nous est pas parvenu à la date convenue.
</#if>
Nos précédentes relances<#if earlier?has_content> (${earlier?join(", ")})</#if> sont restées sans effet : <#if count == 1>la facture suivante demeure impayée<#else>les factures suivantes demeurent impayées</#if>.

<@invoices/>

<#if hasCharges>
Le retard de paiement rend exigibles les sommes suivantes, arrêtées au ${today}.

<@charges/>

<#if statutory?has_content>
${statutory}

</#if>
</#if>

<@information/>

Nous vous demandons de régler la somme de <@b>${total}</@b><#if payBy?has_content> au plus tard le <@b>${payBy}</@b></#if>.
<#if next == "registered">
Sans règlement à cette date, nous vous adresserons une mise en demeure par lettre recommandée.
</#if>

<@payment/>

Il est encore temps de convenir d'une solution amiable : <#if customer.responsible?has_content>${customer.responsible} se tient<#else>nous nous tenons</#if> à votre disposition<#if company.phone?has_content> au ${company.phone}</#if>.

<#include "closing.ftl">
