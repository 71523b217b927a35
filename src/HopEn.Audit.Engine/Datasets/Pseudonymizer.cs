using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>Turns the keys of patients into integers, and subjects into short names, that mean nothing without the secret.</summary>
public sealed class Pseudonymizer
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Letters = 8;
    private const string Second = "\u001fagain";

    private readonly byte[] whole;
    private readonly byte[] key;
    private readonly byte[] salts;

    internal Pseudonymizer(byte[] key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, 16);
        whole = this.key = HMACSHA256.HashData(key, "pseudonyms"u8);
        salts = HMACSHA256.HashData(key, "keys"u8);
    }

    private Pseudonymizer(Pseudonymizer whole, string entity)
    {
        (this.whole, salts) = (whole.whole, whole.salts);
        key = HMACSHA256.HashData(whole.whole, Encoding.UTF8.GetBytes(entity));
    }

    /// <summary>The same for one legal entity of the dossier: other pseudonyms than those of the other entities and of the whole.</summary>
    /// <remarks>Each entity is given its own report: what two say of one patient can't be joined. Keys stay.</remarks>
    /// <param name="entity">FINESS of the legal entity.</param>
    internal Pseudonymizer OfEntity(Finess entity) => new(this, entity);

    /// <summary>The keyed pseudonym of a subject, the same in every run with the same key.</summary>
    /// <param name="unit">What the subject is.</param>
    /// <param name="subject">Its key in the dataset.</param>
    public string Of(Unit unit, string subject)
    {
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{unit}\u001f{subject}"));
        var name = new StringBuilder("P-", 2 + Letters);
        for (var i = 0; i < Letters; i++)
            name.Append(Alphabet[hash[i] & 31]);
        return name.ToString();
    }

    /// <summary>SQL of the salted integer of a key: equal for equal (domain, value), meaningless outside this process.</summary>
    /// <param name="domain">Domain of the key.</param>
    /// <param name="expression">SQL expression of the value, VARCHAR.</param>
    /// <remarks>
    /// Twice, each time with a secret: hash(value, salt) differs from hash(value) by a constant, and who sees it for one value knows it
    /// for all.
    /// </remarks>
    public string KeySql(string domain, string expression) =>
        $"CASE WHEN {expression} IS NOT NULL "
        + $"THEN hash(hash({expression}, {Salt(domain)}::UBIGINT), {Salt(domain + Second)}::UBIGINT) END";

    /// <summary>SQL of the salted integer of a number, which tells in its lowest bits how many zeros it opens with.</summary>
    /// <param name="domain">Domain of the key.</param>
    /// <param name="expression">SQL expression of the value, VARCHAR.</param>
    /// <param name="mayHaveZeros">Whether values may open with a zero: when none does, none is looked for.</param>
    /// <remarks>The macros <c>bare_key_of</c> and <c>key_zeros_of</c> take it apart.</remarks>
    public string NumberSql(string domain, string expression, bool mayHaveZeros) =>
        mayHaveZeros
            ? $"number_key({KeySql(domain, $"bare_key({expression})")}, key_zeros({expression}))"
            : $"number_key({KeySql(domain, expression)}, 0)";

    // What is hashed with the keys of a domain when they become integers: another secret than that of the pseudonyms.
    private ulong Salt(string domain) =>
        BinaryPrimitives.ReadUInt64LittleEndian(HMACSHA256.HashData(salts, Encoding.UTF8.GetBytes(domain)));
}
