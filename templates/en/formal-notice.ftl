<#-- Formal notice: a fixed date, and only what the scenario will really do. -->
<@title>FORMAL NOTICE TO PAY</@title>
<@subject>formal notice to pay, <#if numbers?has_content><#if count == 1>invoice ${numbers}<#else>invoices ${numbers}</#if><#else>${count} invoices</#if>, ${total}</@subject>
Dear Sir or Madam,

In spite of our reminders<#if earlier?has_content> (${earlier?join(", ")})</#if>, <#if count == 1>the following invoice, which is past due, remains<#else>the following invoices, which are past due, remain</#if> unpaid.

<@invoices/>

<#if hasCharges>
To this are added, calculated to ${today}:

<@charges/>

<#if daily?has_content>
${daily}

</#if>
</#if>

<@information/>

<#if law == "FR">
By this letter, which is a formal notice (mise en demeure) within the meaning of article 1344 of the French Civil Code, we require you to pay <@b>${total}</@b><#if payBy?has_content> by <@b>${payBy}</@b> at the latest</#if>.
<#else>
By this letter, which is a formal notice, we require you to pay <@b>${total}</@b><#if payBy?has_content> by <@b>${payBy}</@b> at the latest</#if>.
</#if>

<#if statutory?has_content>
${statutory}

</#if>
<#if next == "hand-over">
Failing full payment by that date, we will entrust the recovery of our claim to a third party (collection agency, ${company.bailiff} or lawyer) without further notice.
<#else>
Failing full payment by that date, we reserve the right to bring the matter before the competent court.
</#if>

<@payment/>

<#if paymentsTo?has_content>
Payments received up to ${paymentsTo} have been taken into account.
</#if>

Yours faithfully,

<@signature/>
