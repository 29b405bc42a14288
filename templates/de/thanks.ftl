<@subject>${company.name}: danke für Ihre Zahlung</@subject>
Sehr geehrte Damen und Herren,

wir haben Ihre Zahlung<#if numbers?has_content> der <#if count == 1>Rechnung<#else>Rechnungen</#if> ${numbers}</#if> erhalten und danken Ihnen dafür. Auf Ihrem Konto ist nichts mehr überfällig.

Wir stehen Ihnen gern zur Verfügung und danken Ihnen für Ihr Vertrauen.

Mit freundlichen Grüßen

<@signature/>
