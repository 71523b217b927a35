using System.Text.Json.Serialization;

namespace HopEn.Audit.Model;

/// <summary>
/// Where a row comes from, so that whoever reads the report can go and look. The kinds are closed: a rendering knows them all.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(FileOrigin), "file")]
[JsonDerivedType(typeof(ResourceOrigin), "resource")]
[JsonDerivedType(typeof(MessageOrigin), "message")]
public abstract record Origin
{
    private protected Origin() { }
}
