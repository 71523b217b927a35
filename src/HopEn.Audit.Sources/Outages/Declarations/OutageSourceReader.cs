using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Sources.Outages.Declarations;

/// <summary>Reads the declaration of a source.</summary>
internal static class OutageSourceReader
{
    public static OutageSource? Read(YamlMap map, string path, FaultList faults)
    {
        map.AllowOnly(
            "id",
            "title",
            "kind",
            "url",
            "file",
            "feed-link",
            "service",
            "confidence",
            "published",
            "select",
            "events"
        );
        var kind = Codes.Read<OutageSourceKind>(map, "kind", faults) ?? OutageSourceKind.Page;
        var select = map.Map("select");
        select?.AllowOnly("notices", "title");
        Uri? url = null;
        if (
            map.Text("url") is { } address
            && (!Uri.TryCreate(address, UriKind.Absolute, out url) || url.Scheme is not ("http" or "https"))
        )
        {
            faults.Add(map.Line("url"), $"«\u202f{address}\u202f» doit être une adresse https://… ou http://….");
            return null;
        }

        var file = map.Text("file");
        var holdsEvents = map.Items("events").Count > 0;
        if ((url is null ? 0 : 1) + (file is null ? 0 : 1) + (holdsEvents ? 1 : 0) != 1)
            faults.Add(
                map.StartLine,
                "une source a soit «\u202furl\u202f», soit «\u202ffile\u202f», soit «\u202fevents\u202f»."
            );
        foreach (var selector in (select?.Strings("notices") ?? []).Concat(select?.Strings("title") ?? []))
        {
            if (!Selectors.AreValid(selector))
                faults.Add(select!.StartLine, $"«\u202f{selector}\u202f» n’est pas un sélecteur CSS.");
        }

        return new OutageSource
        {
            Id = map.Text("id", required: true) ?? string.Empty,
            Title = map.Text("title", required: true) ?? string.Empty,
            Kind = holdsEvents ? OutageSourceKind.Events : kind,
            Url = url,
            File =
                holdsEvents ? path
                : file is null ? null
                : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, file)),
            Service = Codes.Read<OutageService>(map, "service", faults),
            Confidence = Codes.Read<OutageConfidence>(map, "confidence", faults) ?? OutageConfidence.Relayed,
            Notices = select?.Strings("notices") ?? [],
            Titles = select?.Strings("title") ?? [],
            FollowsFeed = map.Flag("feed-link") ?? false,
            Published = map.Date("published"),
        };
    }
}
