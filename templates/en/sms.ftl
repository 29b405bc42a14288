<#-- At most 160 characters; the last sentence says how to opt out. -->
<#if email><@subject><#if count == 1>Invoice ${numbers} overdue<#else>${count} invoices overdue</#if>: ${net}</@subject></#if>
${company.name}: <#if count == 1>invoice ${numbers}, ${net}, is overdue<#else>${count} invoices overdue, ${net}</#if>. Please pay or call us<#if company.phone?has_content> on ${company.phone}</#if>. Reply STOP to opt out
