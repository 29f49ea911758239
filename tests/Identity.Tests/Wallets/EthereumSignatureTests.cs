using System.Security.Cryptography;
using System.Text;
using FluentAssertions;
using Xunit;
using BigInteger = Org.BouncyCastle.Math.BigInteger;

namespace Confidant.Identity.Tests.Wallets;

public sealed class EthereumSignatureTests
{
    private static readonly byte[] _hash = Keccak256.Hash("anything"u8);
    private static readonly TestWallet _wallet = TestWallet.Of("Ana");

    [Fact]
    public void A_text_has_the_hash_that_the_standard_gives_it() =>
        // The example of ethers' documentation of hashMessage.
        Convert.ToHexStringLower(PersonalMessage.Hash("Hello World"))
            .Should().Be("a1de988600a42c4b4ab089b619297c17d53cffae5d5120d82d8a92d0bb3b78f2");

    [Fact]
    public void The_length_is_that_of_the_bytes_not_of_the_letters()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("\u0019Ethereum Signed Message:\n7año 🦉");
        bytes = [.. Encoding.UTF8.GetBytes("\u0019Ethereum Signed Message:\n9"), .. Encoding.UTF8.GetBytes("año 🦉")];

        PersonalMessage.Hash("año 🦉").Should().Equal(Keccak256.Hash(bytes));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() =>
        FluentActions.Invoking(() => PersonalMessage.Hash("\ud83e")).Should().Throw<EncoderFallbackException>();

    [Fact]
    public void The_known_signer_of_a_known_signature_is_found()
    {
        // web3.js documentation: accounts.sign("Some data", key).
        EthereumSignature.TryParse(
            "0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c",
            out EthereumSignature signature).Should().BeTrue();

        signature.TryRecover(PersonalMessage.Hash("Some data"), out EthereumAddress signer).Should().BeTrue();
        signer.ToString().Should().Be("0x2c7536E3605D9C16a7a3D7b1898e529396a65c23");
    }

    [Fact]
    public void Signatures_of_many_accounts_are_recovered_in_every_form()
    {
        var random = new Random(11);
        for (int i = 0; i < 150; i++)
        {
            byte[] key = new byte[32];
            byte[] hash = new byte[32];
            random.NextBytes(key);
            random.NextBytes(hash);
            var wallet = new TestWallet(key);
            (BigInteger r, BigInteger s, int parity) = wallet.Sign(hash);
            foreach (string form in (string[])
            [
                TestWallet.Full(r, s, (byte)parity),
                TestWallet.Full(r, s, (byte)(27 + parity)),
                TestWallet.Compact(r, s, parity),
                TestWallet.Full(r, s, (byte)(27 + parity))[2..].ToUpperInvariant(),
            ])
            {
                EthereumSignature.TryParse(form, out EthereumSignature signature).Should().BeTrue();
                signature.TryRecover(hash, out EthereumAddress signer).Should().BeTrue();
                signer.Should().Be(wallet.Address);
            }
        }
    }

    [Fact]
    public void What_the_platforms_own_curve_signs_is_recovered()
    {
        for (int i = 0; i < 50; i++)
        {
            using var key = ECDsa.Create(ECCurve.CreateFromFriendlyName("secp256k1"));
            ECParameters parameters = key.ExportParameters(false);
            var address = new EthereumAddress(Keccak256.Hash([.. parameters.Q.X!, .. parameters.Q.Y!]).AsSpan(12));
            byte[] signed = key.SignHash(_hash);
            var r = new BigInteger(1, signed, 0, 32);
            var s = new BigInteger(1, signed, 32, 32);
            BigInteger low = s.CompareTo(TestWallet.Order.ShiftRight(1)) > 0 ? TestWallet.Order.Subtract(s) : s;

            IEnumerable<EthereumAddress> signers = ((byte[])[27, 28]).Select(v =>
            {
                EthereumSignature.TryParse(TestWallet.Full(r, low, v), out EthereumSignature signature).Should().BeTrue();
                signature.TryRecover(_hash, out EthereumAddress signer).Should().BeTrue();
                return signer;
            });
            signers.Should().ContainSingle(signer => signer == address);
        }
    }

    [Fact]
    public void A_second_form_of_the_same_signature_is_refused()
    {
        (BigInteger r, BigInteger s, int parity) = _wallet.Sign(_hash);

        IsParsed(TestWallet.Full(r, TestWallet.Order.Subtract(s), (byte)(28 - parity))).Should().BeFalse();
        IsParsed(TestWallet.Full(r, s, (byte)(27 + parity))).Should().BeTrue();
    }

    [Fact]
    public void Numbers_at_the_edges_of_the_order_are_judged_exactly()
    {
        BigInteger n = TestWallet.Order;
        BigInteger half = n.ShiftRight(1);

        IsParsed(TestWallet.Full(BigInteger.Zero, BigInteger.One, 27)).Should().BeFalse();
        IsParsed(TestWallet.Full(BigInteger.One, BigInteger.Zero, 27)).Should().BeFalse();
        IsParsed(TestWallet.Full(n, BigInteger.One, 27)).Should().BeFalse();
        IsParsed(TestWallet.Full(n.Subtract(BigInteger.One), BigInteger.One, 27)).Should().BeTrue();
        IsParsed(TestWallet.Full(BigInteger.One, half, 27)).Should().BeTrue();
        IsParsed(TestWallet.Full(BigInteger.One, half.Add(BigInteger.One), 27)).Should().BeFalse();
        IsParsed(TestWallet.Full(BigInteger.One.ShiftLeft(256).Subtract(BigInteger.One), BigInteger.One, 27)).Should().BeFalse();
    }

    [Fact]
    public void Only_four_values_of_v_are_known()
    {
        (BigInteger r, BigInteger s, _) = _wallet.Sign(_hash);

        Enumerable.Range(0, 256).Where(v => IsParsed(TestWallet.Full(r, s, (byte)v))).Should().Equal(0, 1, 27, 28);
    }

    [Fact]
    public void Other_lengths_and_other_characters_are_refused()
    {
        (BigInteger r, BigInteger s, int parity) = _wallet.Sign(_hash);
        string good = TestWallet.Full(r, s, (byte)(27 + parity));

        string?[] bad =
        [
            null, "", "0x", "0x1", good[..^1], good[..^2][..^2], good + "0", good + "00", " " + good, good + "\n", good[..^1] + "g",
            "0x0x" + good[2..], "0X" + good[2..], good.Replace('0', '\u0660'), new string('a', 100_000),
        ];
        bad.Where(IsParsed).Should().BeEmpty();
    }

    [Fact]
    public void A_point_that_is_not_on_the_curve_has_no_signer()
    {
        // 5 is the x of no point of this curve.
        EthereumSignature.TryParse(TestWallet.Full(BigInteger.ValueOf(5), BigInteger.One, 27), out EthereumSignature signature)
            .Should().BeTrue();

        signature.TryRecover(_hash, out _).Should().BeFalse();
    }

    [Fact]
    public void A_key_at_infinity_is_no_signer()
    {
        // With R = G, s = e and r = x(G) the recovered key is r⁻¹ (e G − e G).
        byte[] hash = Keccak256.Hash("infinity"u8);
        hash[0] &= 0x3F;
        BigInteger r = new("79BE667EF9DCBBAC55A06295CE870B07029BFCDB2DCE28D959F2815B16F81798", 16);
        EthereumSignature.TryParse(TestWallet.Full(r, new BigInteger(1, hash), 27), out EthereumSignature signature).Should().BeTrue();

        signature.TryRecover(hash, out _).Should().BeFalse();
    }

    [Fact]
    public void A_hash_of_another_length_and_the_default_have_no_signer()
    {
        (BigInteger r, BigInteger s, int parity) = _wallet.Sign(_hash);
        EthereumSignature.TryParse(TestWallet.Compact(r, s, parity), out EthereumSignature signature).Should().BeTrue();

        signature.TryRecover(_hash.AsSpan(1), out _).Should().BeFalse();
        default(EthereumSignature).TryRecover(_hash, out _).Should().BeFalse();
    }

    private static bool IsParsed(string? text) => EthereumSignature.TryParse(text, out _);
}
