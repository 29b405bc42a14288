<#-- A word of thanks once what was reminded is paid. -->
<@subject>${company.name}: thank you for your payment</@subject>
Dear Sir or Madam,

We have received your payment<#if numbers?has_content> of invoice<#if count != 1>s</#if> ${numbers}</#if>, and thank you for it. Nothing on your account is overdue any more.

We remain at your disposal and thank you for your business.

Kind regards,

<@signature/>
