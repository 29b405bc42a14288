<#include "courtesy.ftl">
