<#-- A friendly word before the due date. -->
<@subject>${company.name}: <#if count == 1>invoice ${numbers}, due on ${dueDates[0]}<#elseif numbers?has_content>invoices ${numbers}<#else>${count} invoices falling due</#if>, ${net}</@subject>
Dear Sir or Madam,

<#if count == 1>
Your invoice ${numbers} for <@b>${net}</@b> falls due on <@b>${dueDates[0]}</@b>. We would simply like to make sure that it has reached you and that it agrees with your order.
<#else>
The following invoices, <@b>${net}</@b> in total, will soon fall due. We would simply like to make sure that they have reached you and that they agree with your orders.
</#if>

<@invoices/>

Should anything be missing (purchase order, delivery note, reference), just reply to this message and we will send it at once.

<@payment/>

Thank you for your business.

Kind regards,

<@signature/>
