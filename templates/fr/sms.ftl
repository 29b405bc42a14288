<#-- 160 caractères au plus ; la dernière phrase dit comment ne plus recevoir de SMS. -->
${company.name} : <#if count == 1>facture ${numbers}, ${net}, échue<#else>${count} factures échues, ${net}</#if>. Merci de régler ou d'appeler<#if company.phone?has_content> le ${company.phone}</#if>. STOP pour ne plus recevoir de SMS
