<#-- Ce qu'il y a à dire lors d'une visite. -->
Rencontrer <#if customer.contact?has_content>${customer.contact}<#else>le dirigeant ou le responsable financier</#if>, avec le relevé de compte (${net}, la plus ancienne facture échue depuis ${daysLate} jour<#if daysLate != 1>s</#if>). Comprendre ce qui bloque, convenir d'un calendrier de paiement écrit et le faire signer. Noter le résultat.
