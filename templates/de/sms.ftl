<#if email><@subject><#if count == 1>Rechnung ${numbers} überfällig<#else>${count} Rechnungen überfällig</#if>: ${net}</@subject></#if>
${company.name}: <#if count == 1>Rechnung ${numbers}, ${net}, ist fällig<#else>${count} Rechnungen fällig, ${net}</#if>. Bitte zahlen oder anrufen<#if company.phone?has_content>: ${company.phone}</#if>. STOP = keine SMS mehr
