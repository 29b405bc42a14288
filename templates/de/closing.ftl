<#if attached>
Eine Kopie der <#if count == 1>Rechnung<#else>Rechnungen</#if> liegt bei.
</#if>
<#if paymentsTo?has_content>
Zahlungen, die bis zum ${paymentsTo} eingegangen sind, wurden berücksichtigt.
</#if>
Sollte sich Ihre Zahlung mit diesem Schreiben überschnitten haben, betrachten Sie es bitte als gegenstandslos.

<@information/>

<#if email>
Mit freundlichen Grüßen
<#else>
Mit freundlichen Grüßen
</#if>

<@signature/>
