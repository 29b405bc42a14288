<#-- How all amicable reminders end: payments counted, formula, signature. -->
<#if attached>
Please find enclosed a copy of the invoice<#if count != 1>s</#if>.
</#if>
<#if paymentsTo?has_content>
Payments received up to ${paymentsTo} have been taken into account.
</#if>
If your payment has crossed with this <#if email>message<#else>letter</#if>, please disregard it.

<#if email>
Kind regards,
<#else>
Yours faithfully,
</#if>

<@signature/>
