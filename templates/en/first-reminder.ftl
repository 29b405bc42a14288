<#-- Free first reminder to a consumer (Belgium, art. XIX.2 CDE): the balance only, the creditor and its number,
     what was sold and when it was due, the 14 days before any cost. -->
<@subject><#if email>${company.name}: </#if>first reminder, free of charge, <#if numbers?has_content><#if count == 1>invoice ${numbers}<#else>invoices ${numbers}</#if><#else>${count} invoices</#if>, ${net}</@subject>
Dear Sir or Madam,

Unless we are mistaken, <#if count == 1>the following invoice has<#else>the following invoices have</#if> not been paid yet. This first reminder is free: we only claim the balance of <@b>${net}</@b>.

<@invoices/>

<@information/>

<#if prescribed?has_content>
${prescribed}
<#else>
<#if law == "BE" || !law?has_content>
You have 14 calendar days, <#if email>from the day after this message is sent<#else>from the third working day after this letter is sent</#if>, before any cost, interest or indemnity can be claimed (art. XIX.2 of the Belgian Code of Economic Law).
</#if>
<#if payBy?has_content>
Please pay by <@b>${payBy}</@b>.
</#if>
</#if>

Creditor: ${company.name}<#if company.registry?has_content>, ${company.registry}</#if><#if company.taxId?has_content>, enterprise or VAT number ${company.taxId}</#if>.

<@payment/>

If you find it difficult to pay, or disagree with this invoice, please contact us: we will look for a solution.

<#include "closing.ftl">
