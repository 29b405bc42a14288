<#-- Second reminder, by letter: charges are announced, not yet claimed (except from public buyers). -->
<@subject><#if numbers?has_content><#if count == 1>invoice ${numbers}<#else>invoices ${numbers}</#if> unpaid<#else>${count} invoices unpaid</#if>, ${total}</@subject>
Dear Sir or Madam,

<#if brokenPromise>
The payment you announced did not reach us on the agreed date.
</#if>
Unless we are mistaken, and in spite of our <#if earlier?has_content>${earlier?last}<#else>previous reminder</#if>, we have not received your payment of the invoice<#if count != 1>s</#if> listed below.
<#if public && orders?has_content>
Order or commitment number<#if orders?size != 1>s</#if>: ${orders?join(", ")}.
</#if>

<@invoices/>

<#if hasCharges>
As the payment period has been exceeded, the following interest and fixed sum are due.

<@charges/>

<#if statutory?has_content>
${statutory}

</#if>
</#if>

<@information/>

Please pay <@b>${total}</@b><#if payBy?has_content> by <@b>${payBy}</@b></#if>.

<#if business && !hasCharges>
<#if statutory?has_content>
${statutory}
<#else>
Please note that late payment may give rise to interest and to a fixed sum for recovery costs.
</#if>
</#if>

<@payment/>

<#if !public>
If a dispute is the reason for this delay, please let us know without waiting.
</#if>
<#include "closing.ftl">
