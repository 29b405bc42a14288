<#-- The plain version of all e-mails. -->
<#macro runs of><#list of as run><#list run.lines as line>${line}<#sep>${"\n"}</#list></#list></#macro>
<#macro documents section totals=true>
<#if section.long>
<#list section.months as month>
  ${month.name}${words["colon"]}${month.count} × ${words["inline.count"]}, ${month.sum}
</#list>
  ${words["statement.attached"]}
<#else>
<#list section.rows as row>
* ${row.label}<#if row.subject?has_content> – ${row.subject}</#if>
  <#if row.issued?has_content>${words["column.issued"]} ${row.issued}, </#if>${words["inline.due"]} ${row.due}<#if row.late?has_content>, ${words["inline.late"]} ${row.late}</#if><#if row.order?has_content>
  ${words["column.order"]}${words["colon"]}${row.order}</#if>
  <#if row.paid?has_content>${words["column.amount"]} ${row.amount}, ${words["inline.paid"]} ${row.paid}, ${words["inline.rest"]}<#else>${words["column.rest"]}</#if> ${row.rest}
</#list>
</#if>
<#if totals>

<#if !section.plain>
${section.dueLabel}${words["colon"]}${section.due}
</#if>
<#if section.deducted?has_content>
${words["total.deducted"]}${words["colon"]}${section.deducted}
</#if>
<#if section.review?has_content>
${words["total.review"]}${words["colon"]}${section.review}
</#if>
${words["total.net"]}${words["colon"]}${section.net}
</#if>
</#macro>
<#if title?has_content>
${title?upper_case}

</#if>
<#list blocks as block>
<#switch block.kind>
<#case "paragraph">
<@runs block.runs/>
${"\n\n"}<#break>
<#case "bullet">
- <@runs block.runs/>
${"\n"}<#break>
<#case "invoices">
<#list sections as section>
<@documents section/>

</#list>
<#break>
<#case "information">
<#if information?has_content>
${words["information.title"]}
<#list information as section>
<@documents section false/>

</#list>
</#if>
<#break>
<#case "charges">
<#list sections as section>
<#if section.interest?has_content || section.indemnity?has_content>
${chargesTitle}
<#list section.working as sentence>
  ${sentence}
</#list>
<#if section.interest?has_content>
${interestLabel}${words["colon"]}${section.interest}
</#if>
<#if section.indemnity?has_content>
${words["charges.indemnity"]}${words["colon"]}${section.indemnity}
</#if>
${section.totalLabel}${words["colon"]}${section.total}

</#if>
</#list>
<#break>
<#case "payment">
<#list payments as payment>
${words["payment.title"]}
  ${words["payment.amount"]}${words["colon"]}${payment.amount}
<#if payment.by?has_content>
  ${words["payment.by"]} ${payment.by}
</#if>
  ${words["payment.beneficiary"]}${words["colon"]}${payment.beneficiary}
<#if payment.iban?has_content>
  ${words["payment.iban"]}${words["colon"]}${payment.iban}
</#if>
<#if payment.bic?has_content>
  ${words["payment.bic"]}${words["colon"]}${payment.bic}
</#if>
  ${words["payment.reference"]}${words["colon"]}${payment.reference}
<#if payment.iban?has_content>
  ${words["payment.unchanged"]}
</#if>

</#list>
<#break>
<#case "signature">
<#list signature as line>
${line}
</#list>

<#break>
</#switch>
</#list>
-- 
<#list footer as line>
${line}
</#list>
