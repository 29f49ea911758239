using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Confidant.Adapters.Feeds;

/// <summary>Reads a list of objects one after another, however long the list is; also one object alone, and what JavaScript sets to
/// either. It takes as much memory as its longest object, which is bounded.</summary>
internal sealed class JsonItems : IDisposable
{
    private const int FirstBuffer = 64 * 1024;
    private const int LongestItem = 4 * 1024 * 1024;
    private const int LongestName = 200;

    private readonly Stream _stream;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int _begin;
    private int _end;
    private bool _isOver;

    /// <summary>Reads up to where the list begins.</summary>
    /// <exception cref="FeedException">It is nothing of the kind.</exception>
    public JsonItems(Stream stream)
    {
        _stream = stream;
        try
        {
            Name = ReadName();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What JavaScript sets, as in <c>window.YTD.tweets.part0</c>; null where it is plain JSON.</summary>
    public string? Name { get; }

    /// <summary>The objects. Each holds until the next is asked for.</summary>
    /// <exception cref="FeedException">They are cut off, damaged, too long or in no known encoding.</exception>
    public IEnumerable<JsonElement> Read(CancellationToken cancellationToken)
    {
        if (Peek() == '{')
        {
            using JsonDocument only = Next();
            yield return only.RootElement;
            Finish();
            yield break;
        }

        _begin++;
        bool isFirst = true;
        while (Peek() != ']')
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!isFirst)
            {
                Expect(',');
            }

            isFirst = false;
            using JsonDocument item = Next();
            yield return item.RootElement;
        }

        _begin++;
        Finish();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
            _buffer = [];
        }

        _stream.Dispose();
    }

    private string? ReadName()
    {
        Fill();
        ReadOnlySpan<byte> start = _buffer.AsSpan(_begin, _end - _begin);
        if (start.StartsWith(Encodings.Utf8Mark))
        {
            _begin += Encodings.Utf8Mark.Length;
        }
        else if (Encodings.IsWide(start))
        {
            throw new FeedException(FeedFault.WrongEncoding, "The text is not in UTF-8.");
        }

        if (Peek() is (byte)'[' or (byte)'{')
        {
            return null;
        }

        int length = _buffer.AsSpan(_begin, Math.Min(_end - _begin, LongestName)).IndexOf((byte)'=');
        string name = length > 0 ? Encoding.ASCII.GetString(_buffer, _begin, length).TrimEnd() : "";
        if (!name.StartsWith("window.", StringComparison.Ordinal))
        {
            throw new FeedException(FeedFault.UnknownExport, "The file begins as no export does.");
        }

        _begin += length + 1;
        return Peek() is (byte)'[' or (byte)'{' ? name : throw new FeedException(FeedFault.UnknownExport, "The file begins as no export does.");
    }

    private JsonDocument Next()
    {
        if (Peek() != '{')
        {
            throw new FeedException(FeedFault.Damaged, "The list has something in it that is no object.");
        }

        int length;
        while ((length = Measure(_buffer.AsSpan(_begin, _end - _begin))) == 0)
        {
            if (_isOver)
            {
                throw new FeedException(FeedFault.Damaged, "The file is cut off.");
            }

            Fill();
        }

        ReadOnlyMemory<byte> item = _buffer.AsMemory(_begin, length);
        if (!Utf8.IsValid(item.Span))
        {
            throw new FeedException(FeedFault.WrongEncoding, "The text is not in UTF-8.");
        }

        _begin += length;
        return JsonDocument.Parse(item);
    }

    // How long the object is; 0 where its end has not come yet.
    private static int Measure(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
        try
        {
            return reader.Read() && reader.TrySkip() ? (int)reader.BytesConsumed : 0;
        }
        catch (JsonException)
        {
            throw new FeedException(FeedFault.Damaged, "The file is no JSON.");
        }
    }

    // The next byte that is no space.
    private byte Peek()
    {
        while (true)
        {
            while (_begin < _end)
            {
                if (!IsSpace(_buffer[_begin]))
                {
                    return _buffer[_begin];
                }

                _begin++;
            }

            if (_isOver)
            {
                throw new FeedException(FeedFault.Damaged, "The file is cut off.");
            }

            Fill();
        }
    }

    private void Expect(char sign)
    {
        if (Peek() != sign)
        {
            throw new FeedException(FeedFault.Damaged, "The file is no JSON.");
        }

        _begin++;
    }

    // Nothing comes after the list but what JavaScript ends with.
    private void Finish()
    {
        while (true)
        {
            for (; _begin < _end; _begin++)
            {
                if (!IsSpace(_buffer[_begin]) && _buffer[_begin] != ';')
                {
                    throw new FeedException(FeedFault.Damaged, "Something comes after the list.");
                }
            }

            if (_isOver)
            {
                return;
            }

            Fill();
        }
    }

    // Reads until the buffer is full. What is left moves to its beginning; where it fills the buffer, that grows.
    private void Fill()
    {
        int left = _end - _begin;
        byte[] target = _buffer;
        if (left == _buffer.Length)
        {
            if (left >= LongestItem)
            {
                throw new FeedException(FeedFault.TooLarge, "One object of the list is longer than any post.");
            }

            target = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        }

        Buffer.BlockCopy(_buffer, _begin, target, 0, left);
        if (target != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
            _buffer = target;
        }

        (_begin, _end) = (0, left);
        int count = _stream.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
        _isOver = count < _buffer.Length - _end;
        _end += count;
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
