<#include "call.ftl">
