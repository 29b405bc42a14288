<#if attached>
Eine Kopie der <#if count == 1>Rechnung<#else>Rechnungen</#if> liegt bei.
</#if>
<#if paymentsTo?has_content>
Zahlungen, die bis zum ${paymentsTo} eingegangen sind, wurden berücksichtigt.
</#if>
Sollte sich Ihre Zahlung mit <#if email>dieser Nachricht<#else>diesem Schreiben</#if> überschnitten haben, betrachten Sie <#if email>sie<#else>es</#if> bitte als gegenstandslos.

Mit freundlichen Grüßen

<@signature/>
