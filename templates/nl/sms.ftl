<#if email><@subject><#if count == 1>Factuur ${numbers} vervallen<#else>${count} facturen vervallen</#if>: ${net}</@subject></#if>
${company.name}: <#if count == 1>factuur ${numbers}, ${net}, is vervallen<#else>${count} facturen vervallen, ${net}</#if>. Gelieve te betalen of te bellen<#if company.phone?has_content>: ${company.phone}</#if>. STOP = geen sms meer
