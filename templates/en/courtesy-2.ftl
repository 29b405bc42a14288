<#-- A few days before the due date: shorter, with the payment details. -->
<@subject>${company.name}: <#if count == 1>invoice ${numbers}, due on ${dueDates[0]}<#elseif numbers?has_content>invoices ${numbers}<#else>${count} invoices falling due</#if>, ${net}</@subject>
Dear Sir or Madam,

<#if count == 1>
Invoice ${numbers} falls due on <@b>${dueDates[0]}</@b>. For your convenience, here are our payment details.
<#else>
The following invoices fall due in the next few days. For your convenience, here are our payment details.
</#if>

<@invoices/>

<@payment/>

If your payment is already on its way, thank you.

Kind regards,

<@signature/>
