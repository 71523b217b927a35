using System.Reflection;
using System.Runtime.CompilerServices;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Tests.Architecture;

public sealed class TypesTests
{
    private static readonly Assembly[] Assemblies = [typeof(AuditReport).Assembly, typeof(Dataset).Assembly];

    [Fact]
    public void Classes_are_sealed_static_or_abstract() =>
        Assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                type.IsClass
                && !type.IsSealed
                && !type.IsAbstract
                && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
            )
            .Select(type => type.FullName)
            .ShouldBeEmpty();

    [Fact]
    public void Values_of_the_report_are_immutable() =>
        typeof(AuditReport)
            .Assembly.GetTypes()
            .Where(type => type is { IsPublic: true, IsClass: true } && type.GetMethod("<Clone>$") is not null)
            .SelectMany(type =>
                type.GetProperties()
                    .Where(property =>
                        property.SetMethod is { } set
                        && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                    )
                    .Select(property => $"{type.Name}.{property.Name}")
            )
            .ShouldBeEmpty();

    [Fact]
    public void Every_exception_of_ours_has_the_one_base() =>
        Assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                type.IsSubclassOf(typeof(Exception))
                && !type.IsSubclassOf(typeof(HopEnAuditException))
                && type != typeof(HopEnAuditException)
            )
            .Select(type => type.FullName)
            .ShouldBeEmpty();
}
