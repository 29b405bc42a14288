<#if attached>
Bijgevoegd vindt u een kopie van de <#if count == 1>factuur<#else>facturen</#if>.
</#if>
<#if paymentsTo?has_content>
Betalingen die wij tot en met ${paymentsTo} hebben ontvangen, zijn verwerkt.
</#if>
Hebt u intussen betaald, dan mag u <#if email>dit bericht<#else>deze brief</#if> als niet verzonden beschouwen.

<#if email>
Met vriendelijke groet,
<#else>
Hoogachtend,
</#if>

<@signature/>
