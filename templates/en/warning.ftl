<#-- Last reminder before the formal notice. -->
<@subject>final reminder<#if next == "registered"> before formal notice</#if>, <#if numbers?has_content><#if count == 1>invoice ${numbers}<#else>invoices ${numbers}</#if><#else>${count} invoices</#if>, ${total}</@subject>
Dear Sir or Madam,

<#if brokenPromise>
The payment you announced did not reach us on the agreed date.
</#if>
Our previous reminders<#if earlier?has_content> (${earlier?join(", ")})</#if> have remained without effect: <#if count == 1>the following invoice is<#else>the following invoices are</#if> still unpaid.

<@invoices/>

<#if hasCharges>
Because of the late payment the following sums are due, calculated to ${today}.

<@charges/>

<#if statutory?has_content>
${statutory}

</#if>
</#if>

<@information/>

Please pay <@b>${total}</@b><#if payBy?has_content> by <@b>${payBy}</@b></#if>.
<#if next == "registered">
Failing payment by that date, we will send you a formal notice by registered letter.
</#if>

<@payment/>

There is still time to agree on a solution: <#if customer.responsible?has_content>${customer.responsible} is<#else>we are</#if> at your disposal<#if company.phone?has_content> on ${company.phone}</#if>.

<#include "closing.ftl">
