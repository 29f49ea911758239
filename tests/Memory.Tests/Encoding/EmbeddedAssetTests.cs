using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests;

public sealed class EmbeddedAssetTests
{
    [Fact]
    public void A_changed_byte_is_noticed()
    {
        byte[] content = EmbeddedAsset.Projection.Read();
        content[1000] ^= 1;

        Action verify = () => EmbeddedAsset.Projection.Verify(content);

        verify.Should().Throw<InvalidDataException>().WithMessage("*use-lite-projection-512x128.f32*SHA-256*");
    }

    [Fact]
    public void Another_length_is_noticed()
    {
        Action verify = () => EmbeddedAsset.Weights.Verify(new byte[7]);

        verify.Should().Throw<InvalidDataException>().WithMessage("*7 bytes instead of*");
    }

    [Fact]
    public void A_missing_asset_is_named()
    {
        var missing = new EmbeddedAsset("no-such-asset.bin", 1, "");

        missing.Invoking(asset => asset.Read()).Should().Throw<InvalidDataException>().WithMessage("*no-such-asset.bin*");
    }
}
