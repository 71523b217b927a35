using System.Security.Cryptography;
using System.Text;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>Turns opaque keys into short names that mean nothing without the secret.</summary>
internal sealed class Pseudonymizer
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private readonly byte[] key;
    private readonly byte[] salts;

    public Pseudonymizer(byte[] key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, 16);
        this.key = HMACSHA256.HashData(key, "pseudonyms"u8);
        salts = HMACSHA256.HashData(key, "keys"u8);
    }

    /// <summary>What is hashed with the keys of a domain when they become integers: another secret than that of the pseudonyms.</summary>
    public ulong Salt(string domain) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(
            HMACSHA256.HashData(salts, Encoding.UTF8.GetBytes(domain))
        );

    public string Of(Unit unit, string subject)
    {
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{unit}\u001f{subject}"));
        var name = new StringBuilder("P-", 10);
        for (var i = 0; i < 8; i++)
            name.Append(Alphabet[hash[i] & 31]);
        return name.ToString();
    }
}
