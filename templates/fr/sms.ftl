<#-- 160 caractères au plus ; la dernière phrase dit comment ne plus recevoir de SMS. -->
<#if email><@subject><#if count == 1>Facture ${numbers} échue<#else>${count} factures échues</#if> : ${net}</@subject></#if>
${company.name} : <#if count == 1>facture ${numbers}, ${net}, échue<#else>${count} factures échues, ${net}</#if>. Merci de régler ou d'appeler<#if company.phone?has_content> le ${company.phone}</#if>. STOP pour ne plus recevoir de SMS
