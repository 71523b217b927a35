using System.Reflection;
using System.Runtime.CompilerServices;
using HopEn.Audit.Cda.Schematron;
using HopEn.Audit.Cda.XPath;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.Tests.Architecture;

public sealed class TypesTests
{
    private static readonly Type[] Types = typeof(SchematronSchema).Assembly.GetTypes();

    [Fact]
    public void Classes_are_sealed_static_or_abstract() =>
        Types
            .Where(type =>
                type.IsClass
                && !type.IsSealed
                && !type.IsAbstract
                && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
            )
            .Select(type => type.FullName)
            .ShouldBeEmpty();

    [Fact]
    public void Every_exception_of_ours_has_the_one_base() =>
        Types
            .Where(type => type.IsSubclassOf(typeof(Exception)) && !type.IsSubclassOf(typeof(HopEnAuditException)))
            .Select(type => type.FullName)
            .ShouldBeEmpty();

    /// <summary>Expressions are shared by all threads: one that kept a state of a run would give the verdict of another document.</summary>
    [Fact]
    public void Expressions_hold_nothing_that_changes_but_what_is_published_once() =>
        Types
            .Where(type =>
                (
                    typeof(Expr).IsAssignableFrom(type)
                    || typeof(Step).IsAssignableFrom(type)
                    || type == typeof(Predicates)
                    || type == typeof(KeyLookup)
                ) && !type.IsAbstract
            )
            .SelectMany(type =>
                type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                    .Where(field => !field.IsInitOnly && !IsCaptured(field) && !IsVolatile(field))
                    .Select(field => $"{type.Name}.{field.Name}")
            )
            .ShouldBeEmpty();

    /// <summary>A parameter of a primary constructor, which no code assigns.</summary>
    private static bool IsCaptured(FieldInfo field) => field.Name.StartsWith('<') && field.Name.EndsWith('P');

    private static bool IsVolatile(FieldInfo field) => field.GetRequiredCustomModifiers().Contains(typeof(IsVolatile));
}
