using HopEn.Audit.Cda.Privacy;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Where something is: the file, then what is inside it after each « ! ».</summary>
/// <param name="Named">With the names that archives and messages give: they may be a patient's.</param>
/// <param name="Neutral">With ranks in place of those names.</param>
public sealed record Place(string Named, string Neutral)
{
    /// <summary>A file of the disk, that the user named or that stands in a folder he named.</summary>
    public static Place File(string path) =>
        new(SafeName.Printable(path), SafeName.Printable(path)) { Disk = SafeName.Printable(path) };

    /// <summary>The file of the disk it is in, as named there: it may hold any sign, « ! » too.</summary>
    public string Disk { get; private init; } = Named;

    /// <summary>A member of what is here.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rank">What can be said of it without its name.</param>
    public Place Inside(string name, string rank) =>
        new($"{Named}!{SafeName.Printable(name)}", $"{Neutral}!{rank}") { Disk = Disk };

    /// <summary>The place of something that could not be read: nothing tells whose name the file bears.</summary>
    public Place Unread()
    {
        var disk = PatientContent.MaskUnread(Disk);
        return new Place(Named, disk + Neutral[Disk.Length..]) { Disk = disk };
    }

    /// <summary>A part of what is here that has no name.</summary>
    public Place Inside(string rank) => Inside(rank, rank);
}
