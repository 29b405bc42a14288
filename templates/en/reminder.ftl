<#-- Reminder after the due date: e-mail, else letter. -->
<@subject><#if email>${company.name}: </#if>reminder, <#if numbers?has_content><#if count == 1>invoice ${numbers}<#else>invoices ${numbers}</#if> overdue<#else>${count} invoices overdue</#if>, ${net}</@subject>
Dear Sir or Madam,

<#if brokenPromise>
The payment you announced did not reach us on the agreed date.
</#if>
<#if callTookPlace>
We refer to our telephone conversation.
</#if>
Unless we are mistaken, <#if count == 1>the following invoice is<#else>the following invoices are</#if> still unpaid: <@b>${net}</@b>.
<#if public && orders?has_content>
To help your departments process <#if count == 1>it<#else>them</#if>: order or commitment number<#if orders?size != 1>s</#if> ${orders?join(", ")}.
</#if>

<@invoices/>

<@information/>

<#if public>
Please let us know the planned date of payment<#if payBy?has_content> by ${payBy}</#if>, or which document is missing.
<#else>
We would be grateful for your payment<#if payBy?has_content> by <@b>${payBy}</@b><#else> at your earliest convenience</#if>. If anything stands in its way, please tell us now, and we will look for a solution together.
</#if>

<#if prescribed?has_content>
${prescribed}

</#if>
<@payment/>

<#include "closing.ftl">
