<#-- What to say on a visit. -->
Meet <#if customer.contact?has_content>${customer.contact}<#else>the manager or the head of finance</#if> with the statement of account (${net}, the oldest invoice ${daysLate} day<#if daysLate != 1>s</#if> late). Find out what stands in the way, agree on a written payment schedule and have it signed. Note the result.
