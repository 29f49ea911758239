using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Confidant.Storage.Sqlite;

/// <summary>What platforms gave when people signed in there, encrypted (AES-256-GCM) under a key that is neither in the store nor in its
/// backups: nonce, tag, and the words. A box opens for its own feed only.</summary>
internal static class GrantBox
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>Encrypts a grant for a feed.</summary>
    public static byte[] Close(ErasureJournal journal, long feed, ReadOnlySpan<byte> grant)
    {
        byte[] box = new byte[NonceBytes + TagBytes + grant.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using AesGcm cipher = MakeCipher(journal);
        cipher.Encrypt(
            box.AsSpan(0, NonceBytes), grant, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), NameOf(feed));
        return box;
    }

    /// <summary>Decrypts a feed's grant; null where it was encrypted under another key: then its owner has to sign in again.</summary>
    public static byte[]? Open(ErasureJournal journal, long feed, ReadOnlySpan<byte> box)
    {
        if (box.Length < NonceBytes + TagBytes)
        {
            return null;
        }

        byte[] grant = new byte[box.Length - NonceBytes - TagBytes];
        using AesGcm cipher = MakeCipher(journal);
        try
        {
            cipher.Decrypt(
                box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), grant, NameOf(feed));
            return grant;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static AesGcm MakeCipher(ErasureJournal journal) => new(journal.HashSecret("key", "feed grants"), TagBytes);

    private static byte[] NameOf(long feed)
    {
        byte[] name = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(name, feed);
        return name;
    }
}
