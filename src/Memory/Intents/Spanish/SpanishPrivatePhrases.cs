namespace Confidant.Memory.Intents;

/// <summary>How Spanish asks for something to stay private.</summary>
internal static class SpanishPrivatePhrases
{
    public const string Lines =
        """
        thing = informacion / info / noticia / secreto / historia / mensaje / conversacion / chat / numero
        / direccion / foto / dato / datos / detalle / detalles / asunto / tema
        told = [te] (acabo de (decir / contar / escribir) / acabo de (decirte / contarte / escribirte) / dije
        / conte / he (dicho / contado) / digo / cuento
        / estoy (diciendo / contando) / voy a (contar / decir) / escribi / confie) / voy a (contarte / decirte)
        when = antes / recien / ayer / hoy / hace (un rato / un momento / poco) / ahora / arriba
        said = <told> [<when>] / recien <told>
        this = esto / eso / todo (esto / eso) / (este / ese / esta / esa) <thing> / lo que <said>
        / todo lo que <said>
        / mi (ultimo mensaje / secreto) / nada de (esto / eso / lo que <said>)
        / lo (anterior / ultimo)
        here = aqui / aca / este chat / esta (conversacion / sala) / nosotros / nosotras / nosotros dos / este grupo
        group = (el / este / ese / ningun / otro / los otros / otros / los demas / mas) (grupo / grupos / chat
        / chats / canal / servidor)
        who = nadie / nadie mas / otros / otras personas / los demas / el resto / ellos / ellas / el / ella
        / mi <any> / mis <any> / @name / la gente
        / ningun <any> / ninguna <any> / las <any> / tus <any> / ninguno / terceros / alguien / <group>
        / la <any> / los <any> / el <any> / todo el mundo / todos
        dest = (con / a) <who> / (en / fuera de / por) (<group> / <here> / ahi / ningun (sitio / lado)
        / ninguna parte / otro (sitio / lado) / publico) / al <any>
        / fuera / publicamente / afuera / por ahi
        shut = [estrictamente / completamente / totalmente / solo] entre (nosotros / tu y yo / vos y yo)
        / privado / privada / secreto / secreta / confidencial / en privado / en secreto / entre (nosotros
        / nosotras / nosotros dos / tu y yo / vos y yo / usted y yo)
        / off the record / en confianza / un secreto / de forma confidencial / entre los dos / entre las dos
        degree = muy / super / totalmente / estrictamente / completamente / absolutamente / solo / algo / info
        / informacion / todo / tambien / un asunto / una cosa
        closed = <shut> / solo para (ti / vos / usted / tus ojos) / nuestro secreto / material confidencial
        / (informacion / info) (privada / confidencial) / solo entre (nosotros / tu y yo)
        / para que quede entre (nosotros / tu y yo) / para que no salga de <here>
        verb = compartas / comparta / compartais / repitas / repita / menciones / reveles / divulgues / difundas
        / difunda
        / compartan / cuenten / conteis / publiqueis / publiquen / mencionen / repitan
        / comentes / comenteis / comenten / publiques / cuentes / cuente / contes / reenvies / filtres
        / expliques / saques
        say = digas / diga / digan / digais
        inf = compartir / repetir / mencionar / revelar / divulgar / difundir / comentar / publicar / contar / decir
        infit = compartirlo / repetirlo / mencionarlo / revelarlo / divulgarlo / difundirlo / comentarlo
        / publicarlo / contarlo / decirlo / contarselo / decirselo
        / compartirla / contarle / decirle
        telling = (lo / la / los / las) (<verb> / <say>) [<dest>] / se (lo / la) (<verb> / <say>) [<dest>]
        / le (<verb> / <say>) (<this>
        / nada / ni una palabra / ni mu) [de (esto / eso)] [<dest>]
        / (le / les) (digas / cuentes / contes / diga / cuente / digan / cuenten / digais / conteis / comentes
        / menciones) [nada / esto / eso
        / lo que <said>] <dest> [<this> / (de / sobre) (esto / eso)] / <verb> <this> [<dest>] / <say> <this> <dest>
        / (digas / diga / cuentes / cuente / comentes) (nada / ni una palabra / ni mu) [de (esto / eso
        / lo que <said>)] [<dest>] / compartas [<dest>]
        / compartas (mi / mis) (datos / numero / direccion / nombre / sueldo / salario / edad / telefono / secreto
        / secretos / correo / email / historia / ubicacion) [<dest>]
        / hables (de (esto / eso) [<dest>] / con nadie de (esto / eso))
        private: (no / nunca / jamas / ni se te ocurra que / que no) <telling> / ni se te ocurra (<infit> [<this>]
        / <inf> <this>) [<dest>]
        past = compartieras / contaras / dijeras / mencionaras / repitieras / comentaras / divulgaras
        / publicaras / revelaras
        / difundieras / compartiera / contara / dijera / mencionara / repitiera / comentara
        wish = prefiero / preferiria / te pido / te ruego / le pido / te agradeceria / le agradeceria
        / agradeceria / te agradezco
        / espero / promete / prometeme / necesito / quiero / quisiera / me gustaria / seria mejor / mejor
        / es mejor / procura
        / intenta / asegurate de
        private: (<wish> que no / no quiero que / no quisiera que / no me gustaria que / procura no)
        (<telling> / [se] (lo / la) <past> [<dest>] / <past> <this> [<dest>] / le <past> [<this>] a <who>)
        private: no (andes / vayas / estes / sigas) (contando / diciendo / compartiendo / comentando / repitiendo
        / contandole
        / diciendole) <this> [<dest>] / no (lo / la / se lo / se la) (vayas a / puedes / debes / podes / andes
        / estes)
        (<inf> / contando / diciendo / compartiendo / comentando / repitiendo) [<dest>]
        private: (asegurate de / procura / cuida) que (nadie / nadie mas) (vea / sepa / lea / oiga
        / se entere) [de] [<this>]
        / (asegurate de / procura) que (<this>) ((quede / se quede) <shut> / no salga de <here>)
        private: no (puedes / debes / podes / puede / debe / se puede / vayas a / tienes que / hay que
        / tienes permiso para) (<infit> / <inf> <this> / decir nada) [<dest>]
        private: (esto / eso) no (lo (puedes / debes / podes / cuentes / compartas / digas / repitas
        / comentes) [contar / compartir / decir / saber] [<dest>]
        / se (lo cuentes / lo digas / cuenta / comparte / comenta / dice / repite) [<dest>] / (debe
        / puede) (salir de <here> / saberse / contarse / compartirse) / sale de <here>)
        private: que (no salga / esto no salga / eso no salga / no se sepa / no salga esto / nada de esto salga
        / no salga nada) [de <here>] [fuera]
        private: de <here> no (sale / puede salir / debe salir) / que no salga de <here> / que de aqui no salga
        private: [esto / eso / todo esto / lo que <said>] que [esto / eso / todo / todo esto / se] (quede
        / se quede / queda) (<shut> / <here>
        / en este chat) / (esto / eso) [se / debe / tiene que / debe de] (queda / quedar / quedarse / quede
        / permanece)
        (<shut> / en <here> / aqui) / (queda / quedese / quede) <shut> / lo que <said> (queda / se queda) <shut>
        / (esto / eso) (queda / se queda) en este chat / dejemos (esto / eso) <shut> / dejemoslo <shut>
        private: (mantenlo / mantenla / mantenelo / mantenedlo / tenlo / tenelo / mantengalo / mantelo / guardalo
        / guardala / guardelo / guardadlo / dejalo / dejemoslo
        / mantengamoslo / conservalo / tratalo como / consideralo) (<shut> / algo <shut> / para (ti / vos))
        / (manten / mantengamos / mantenga / guarda / mantene / trata / considera / marca) (<this>) [como] (<shut>
        / para (ti / vos)) / (marca / pon / haz / deja) <this> [como] (privado / privada / secreto / confidencial)
        / marcalo como (privado / secreto / confidencial)
        private: no te (doy (permiso / autorizacion / mi permiso / mi consentimiento) (para / de) / autorizo a
        / permito) (<infit>
        / <inf> <this>) [<dest>] / no (autorizo / permito / doy permiso para / acepto) (que / a que) <telling>
        private: solo (tu / vos / usted) (debes / puedes / debe / puede / tienes que) (saberlo / saber <this>)
        private: no (des / pases / entregues / facilites) (mi / mis) (datos / numero / direccion / nombre
        / telefono / correo / email
        / ubicacion) [<dest>]
        private: (debes / tienes que / hay que / deberias / deberiamos / vamos a) ((mantener / guardar
        / dejar) <this> <shut> / (mantenerlo
        / guardarlo / dejarlo) <shut>)
        private: (no / nunca) (uses / utilices) <this> <dest>
        private: (guardame / guarda / guardeme / guardad / guardarme) (el / este / ese / un) secreto
        / guardatelo [para ti] / guardate (esto / eso) [para ti]
        private: (quiero / necesito / prefiero / preferiria / me gustaria / quisiera / espero) que (esto / eso
        / lo que <said> / todo esto) [se] (quede / sea / siga / siga siendo / mantenga / quedara / fuera
        / permanezca) [en <here>] [<closed>]
        / (quiero / necesito / prefiero / quisiera) que (lo / la) (mantengas / guardes) (<shut> / para ti) / (quiero
        / necesito / prefiero) que (mantengas / guardes) <this> (<shut> / para ti) / prefiero mantenerlo <shut>
        private: (no quiero que / que no / prefiero que / que / no me gustaria que / mejor que) (nadie / nadie mas
        / se / lo) [lo / se] (sepa [esto / eso] / entere / escuche / vea / enteren / sepan / supiera
        / enterara) (nadie
        / de (esto / eso) / <dest> / )
        / que no se (entere / enteren) <who> [de (esto / eso)] / no quiero que (se entere / lo sepa / se enteren
        / lo sepan) <who> / (nadie / nadie mas) (debe / puede / tiene que / deberia) (saberlo / verlo / enterarse
        / (saber / ver) (esto / eso / nada)) [de (esto / eso)]
        / no (lo / se lo) (sabe nadie / puede saber nadie / debe saber nadie) / esto no lo puede saber nadie
        / que no lo sepa <who> / que no se entere <who>
        private: (esto / eso / (eso / esto) que <said> / lo que <said> / todo esto / todo lo que <said> / (este
        / ese) mensaje
        / esta (informacion / conversacion)) es [<degree>] <closed> / [te] (lo / esto) (digo / cuento) (en confianza
        / en secreto / en privado / off the record / confidencialmente)
        / te (digo / cuento) [esto / eso / algo / una cosa / un secreto] (en confianza / en secreto / en privado
        / off the record
        / confidencialmente)
        / te (lo / esto) (digo / cuento) [solo] (a ti / entre nosotros) / es [<degree>] (un secreto / confidencial
        / nuestro secreto) / te lo (dije / conte) en (confianza / secreto / privado) / (esto
        / eso) va (entre nosotros / off the record)
        private asks: (puedes / podrias / podes / puede / me haces el favor de) (mantener / guardar
        / dejar) <this> <shut> / (puedes / podrias / podes) (mantenerlo / guardarlo / dejarlo) (<shut> / para ti)
        / (puedes / podrias) no (<infit> / <inf> <this> / decirselo / contarselo) [<dest>] / (puedes
        / podrias) (guardarme / guardar) (el / este) secreto / me (guardas / guardarias) (el / un / este) secreto
        / (puede / podria) quedar (esto / eso) <shut>
        / puede esto quedar <shut>
        private beside asks: es [muy] (privado / confidencial / un secreto) , (ok / vale / eh / si / por favor)
        private beside: [solo / dicho] entre (nosotros / nosotras / tu y yo / vos y yo / nosotros dos)
        / en confianza / confidencialmente / off the record / extraoficialmente / aqui entre nos / entre nos
        / no (es / va) para el grupo / [estrictamente] confidencial / top secret / ni una palabra [a <who>]
        / chiton / silencio / solo para ti
        private opens: [estrictamente] (privado / confidencial) / [un] secreto / en confianza
        """;
}
