import type { LanguageWords } from '../concepts'

/** Spanish. */
export const es: LanguageWords = {
  usual:
    'el la los las de del un una y que en por para con su sus no se le lo gracias hola pedido paquete si es esta al ha hemos como usted nos nuestro nuestra mensaje buenos dias mas ya este cuando puede ayer',
  sensitive:
    'resena resenas valoracion valoraciones opinion opiniones calificacion estrella estrellas positiva positivo negativa negativo eliminar eliminen elimine borrar borre modificar cambiar retirar reembolso cupon descuento regalo cancelar',
  concepts: {
    review: 'resena*, review, resenar',
    rating: 'valoracion*, opinion*, calificacion*, comentario*, evaluacion*, critica, criticas, puntuacion*, nota',
    feedback:
      'valoracion*|calificacion*|comentario*|opinion* del|de|al|sobre el? vendedor, feedback, valoracion de vendedor',
    seller: 'vendedor, vendedores, nuestra tienda',
    wrote:
      'lo que escribio|publico|dijo|puso|escribiste, lo que _2 escrito|publicado|dicho|puesto, sus palabras, tus palabras, su texto, su publicacion, sus lineas, su veredicto, lo escrito, lo publicado',
    stars:
      '★, ★★, ★★★, ★★★★, ★★★★★, 1|2|3|4|5|una|dos|tres|cuatro|cinco|unas|algunas|mas estrella|estrellas, sus|las|tus estrellas, estrellitas',
    top: '5|cinco estrellas|estrellitas, ★★★★, ★★★★★, maxima puntuacion|calificacion|nota|valoracion, puntuacion|calificacion|nota|valoracion maxima|perfecta|mas alta, mejor puntuacion|calificacion|nota|valoracion, 5 de 5, 10 de 10, cinco de cinco, todas las estrellas, nota mas alta, un 10, matricula de honor',
    positive:
      'positivo|positiva|positivos|positivas, buena|buenas|bonita|excelente|excelentes|mejor|amable|favorable|estupenda|gran resena*|valoracion*|opinion*|calificacion*|palabras|puntuacion, buen|buenos|bonito comentario*|feedback, resena*|valoracion*|comentario*|opinion* favorable*|mas favorable|amable*|mejor|excelente*, recomendarnos, hablar bien, pulgar arriba, elogi*, recomiendenos',
    negative:
      'negativ*, mala, malas, malo, mal, critica, critico, baja, bajas, una estrella, 1 estrella, dos estrellas, desfavorable*, injusta, dura',
    post: 'dejar, deje, deja, dejarnos, dejenos, dejanos, escribir, escriba, escribe, compartir, comparta, compartiera, comparte, publicar, publique, dar, de, danos, denos, darnos, poner, ponga, ponganos, ponernos, otorgar, enviar una, dejara, escribiera, dejase, diera',
    rateUs:
      'valorar nuestro|el|la|su, valorarnos, valorenos, valore el|la|nuestro|su, calificarnos, califiquenos, califique el|la|nuestro, evaluarnos, evalue el|la, puntuarnos, dejar|deje|deja|dejenos|dejarnos|dejanos|escribir|escriba|escribe|compartir|comparta|compartiera|publicar|publique|dar|denos|darnos|poner|ponga|ponganos|danos|otorgar _5 resena*|valoracion*|opinion*|calificacion*|comentario*|feedback|estrellas|nota|puntuacion, una resena en, contar a otros|los, cuente a, su opinion _3 amazon, escriba|escribe|cuente|hable en amazon, escriba|cuente|hable sobre|de|acerca _5 en amazon',
    aloud:
      'publicamente, en publico, todo el mundo, a todos, otros clientes|compradores, los demas, en linea, en la pagina, online',
    change:
      'cambiar, cambie, cambia, cambiarla, cambiarlo, modificar, modifique, modificarla, modificarlo, actualizar, actualice, actualizarla, corregir, corrija, editar, edite, editarla, revisar, revise, revisarla, mejorar, mejore, ajustar, ajuste, adaptar, adapte, reconsiderar, reconsidere, reconsiderarla, repensar, repiense, reflexionar, replantear*, reformular, suavizar, subir, suba, aumentar, volver a pensar|valorar|leer|mirar, pensar de nuevo, rectificar, rectifique, transformar, cambiara, modificara, actualizara, editara, reescribir, modificacion, actualizacion, vuelva a valorar|pensar|leer, pensarlo mejor|otra, convertir',
    remove:
      'eliminar, elimine, elimina, eliminarla, eliminarlo, borrar, borre, borra, borrarla, borrarlo, quitar, quite, quita, quitarla, retirar, retire, retira, retirarla, suprimir, suprima, hacer desaparecer, desaparecer, eliminacion, retirada, eliminara, borrara, quitara, retirara, anular su, ocultar, borrado',
    gone: 'desaparezca, desaparece, desaparecido, eliminada, borrada, retirada, modificada, cambiada, actualizada, corregida, quitada, eliminado, borrado, ya no este, no este, desaparezcan, ya no aparezca, cambiado',
    it: 'la, lo, las, los, ella, eso, esto, esta',
    please:
      'por favor, podria, puede, podrias, puedes, le pedimos, le rogamos, rogamos, le importaria, seria tan amable, tenga la amabilidad, le agradeceriamos que, le invitamos, invitamos, quizas, quiza, tal vez, ayudenos, no olvide, basta con, solo tiene que, recuerde, debe, deberia, le ruego, solicitamos, solo pedimos, pedimos que, quiere, querria, quisiera, le suplicamos, pedirle, considere',
    ask: 'esperamos, espero, agradeceriamos, agradeceria, nos gustaria, nos encantaria, nos ayudaria, ayudaria, seria estupendo|genial|maravilloso|bonito, nos alegraria, significaria, contamos con, deseamos, apreciariamos, nos haria, agradecidos, todo lo que pedimos, estariamos',
    noAsk:
      'no _3 pedimos, no _2 solicitamos, no _2 exigimos, no _2 ofrecemos, no esperamos, no queremos, no podemos _3 pedir|ofrecer|modificar|cambiar|eliminar|pedirle|ofrecerle, no depende, no esta relacionado|ligado|condicionado, nada a cambio, sin pedir, sin condiciones, sin nada a cambio, independientemente, sea cual, sin importar, nunca pedimos, nunca le pedimos, ninguna obligacion, ningun descuento|cupon|regalo, no pretendemos, no le pido, ni',
    noNeed:
      'no tiene que, no tienes que, no hace falta, no es necesario, no necesita, no debe, no hay necesidad, no deje, no escriba, no dejes, sin necesidad, sin cambiar|modificar|eliminar, no _3 cambie|modifique|elimine, nada que cambiar',
    not: 'no, ningun*, nunca, menos de, sin, ni',
    mention:
      'fue|ha sido|han sido|fueron eliminad*|borrad*|modificad*|publicad*|retirad*, se elimino|borro|publico, amazon ha|elimino|elimina|decide|revisa, solo amazon, pregunto como|por|si, pregunta como|por|si, gracias por su|tu|la resena*|valoracion*|opinion*|comentario*|calificacion, hemos leido|visto su, leimos|vimos su, gracias por actualizar|cambiar|dejar|compartir',
    we: 'hemos, nosotros, yo, he, amazon, nuestro equipo, fabricante, fabrica, transportista, podemos, vamos, cambiaremos, modificaremos',
    you: 'usted, tu, ustedes',
    but: 'pero, sin embargo, solo que, sino',
    condition:
      'si, en cuanto, una vez, cuando, despues, siempre que, a condicion, en caso, tan pronto, mientras, solo si, con tal, entonces, hasta que',
    exchange:
      'a cambio, en agradecimiento, como agradecimiento, para agradecerle, a condicion, unica condicion, una condicion, con la condicion, por su|tu|una|cada|cualquier resena*|valoracion*|opinion*|comentario*|calificacion*, recompensa*, premi*, captura, comprobante, una vez, en cuanto, despues de _3 eliminar|borrar|cambiar|publicar|dejar, si _3 elimina|borra|cambia|modifica|retira|quita|deja|escribe|publica, solo pedimos, lo unico, y recibira, y reciba, y recibe, y le, y obtenga, compensarle, trato, agradecimiento, devolver el favor, como gesto, al dejar|escribir|publicar',
    possible: 'es posible, puede, posibilidad, tiene la opcion, podra, libre de',
    happy:
      'satisfech*, content*, feliz, gusta, gusto, gustan, encanta, encantado, contenta, todo bien, todo esta bien, agrada, gustado, todo ha ido',
    unhappy:
      'no _3 satisfech*|content*|gusta|gusto|feliz|perfecto|convence|gustado, insatisfech*, decepcionad*, descontent*, si no, de lo contrario, en caso contrario, problema*, algo no, algo va mal, menos de 5|cinco, queja*, inconveniente*, insatisfaccion',
    contact:
      'contactenos, contactanos, contactarnos, contacte con nosotros, contacte, contactar, escribanos, escribenos, escribirnos, diganos, dinos, decirnoslo, digalo a, diganoslo, haganos saber, haganoslo saber, hable con nosotros, hablar con nosotros, pongase en contacto, ponerse en contacto, respondanos, dirijase, comuniquese, denos _3 oportunidad, acuda a nosotros, hablelo con, avisenos, comuniquenos, informenos, cuentenos',
    before: 'antes, primero, en lugar, en vez, directamente, en privado, entre nosotros, sin, previamente',
    harm: 'perjudica*, daña*, dana, danar, perjuicio, pequena empresa, empresa familiar, negocio familiar, pequeno negocio, suplicamos, suplico, rogamos encarecidamente, sobrevivir, supervivencia, cerrar, suspend*, abogado, acciones legales, demanda*, despedir*, despido, trabajo, empleo, jefe, mis hijos, nuestros hijos, piedad, arruina*, imploramos, destruye, destruir, sancion*, hace dano, hiere, nos duele, sustento',
    benefit:
      'pagaremos, le pagamos, le abonamos _2 euros, tarjeta regalo, tarjeta de regalo, tarjetas regalo, cheque regalo, vale regalo, vale de, bono de, dinero en efectivo, efectivo, recompensa, premio, bonus, cashback, gratis, producto|articulo|lampara gratis|gratuito|gratuita, sorteo, rifa, garantia extendida, extension de garantia, ampliacion de garantia, garantia adicional, segundo|segunda _2 gratis, euros por su, obsequio*, saldo amazon',
    free: 'gratis, gratuit*, sin coste|costo|cargo',
    gift: 'regalo, regalos, sorpresa, detalle, presente',
    give: 'recibira, recibir, reciba, recibe, obtenga, enviamos, ofrecemos, damos, regalamos, obtendra, tendra, espera, le enviaremos, enviaremos, daremos, llevese, conseguir',
    refund:
      'reembols*, devolver* _4 dinero|importe|todo|precio, devolucion del dinero|importe, devolucion _2 dinero, dinero de vuelta, devolveremos, devolvemos _3 dinero|importe|precio, recupera* _3 dinero, precio de compra, abonar*, reintegr*, compensacion, indemniz*',
    coupon:
      'cupon*, descuento*, vale de descuento, codigo de descuento, codigo promocional, promocion*, rebaja*, codigo',
    used: 'uso un|el, usado, utilizo, utilizado, al comprar, aplico, aplicado, en la compra, uso',
    marketing:
      'proxima compra, proximo pedido, proximas compras, novedad*, nueva coleccion, nuevos productos|articulos|modelos, nuestros otros, otros productos, nuestra gama, nuestro catalogo, oferta*, aproveche, aprovecha, rebajas, descubra, visite nuestra|nuestro|la, newsletter, boletin, suscriba*, siganos, en promocion, black friday, tambien le puede|podria, no se pierda, solo hoy, recomiende _3 amigos, nuestra _1 coleccion',
    buy: 'comprar, compra, compre, pedir, pide, pida, encargar, pagar, paga, pago, vender, vendemos, venta, adquirir, encargue, pedido, hacer el pedido, trato',
    outside:
      'directamente a|con|de|en|desde nosotros|nuestra|nuestro, directamente, fuera de amazon, sin amazon, sin pasar por, al margen, en lugar de amazon, en vez de amazon, en lugar de _3 amazon, saltarse, evitar amazon, evitando amazon, nuestra|propia web|pagina|tienda online|tienda en, nuestro sitio, ebay, mercado libre, mercadolibre, sin intermediarios, comision*, en privado, de forma privada, otra plataforma, otro sitio, entre nosotros, por fuera',
    payment:
      'paypal, transferencia, iban, western union, bizum, cuenta bancaria, bitcoin, efectivo, deposito, oxxo, spei, nuestra cuenta, contra reembolso',
    cheaper:
      'menos, mas barato, mas barata, barato, ahorr*, mejor precio, precio mejor|mas bajo|especial, descuento, rebaja, mas economico, precio de amigo',
    cancel:
      'cancelar, cancele, cancela, cancelarlo, cancelacion, anular el|su pedido, anule el|su pedido, anule, anular',
    wantsCancel:
      'mensaje sobre la cancelacion, desea _4 cancelar, quiere _4 cancelar, desea _4 anular, quiere _4 anular, solicito _4 cancel*, solicitado _4 cancel*, ha pedido _4 cancel*, su solicitud de cancelacion, como pidio, como solicito, como desea, como nos pidio, pidio cancelar, ya no lo|desea|quiere|necesita, solicitud de cancelacion, su deseo, ha cambiado de opinion, cambio de opinion, a peticion suya, quisiera cancelar, le gustaria cancelar',
    self: 'usted mismo, usted misma, por su cuenta, desde su cuenta, por su parte, de su lado, tu mismo, ustedes mismos',
    thanks: 'gracias, agradec*, esperamos que _3 disfrute|guste, buen dia, confianza, bienvenid*, un placer',
    help: 'pregunta*, duda, dudas, disposicion, ayudarle, no dude, estamos aqui, consulta*',
    confirm:
      'enviado, enviamos su, salido, salio, recibido, confirmamos, confirmacion, en camino, entregado, en preparacion, preparado, en proceso, seguimiento, llegado, llegara, despachado, embalado, transito',
    problem:
      'retras*, demora*, lamentablemente, desgraciadamente, disculp*, siento, sentimos, lamentamos, danad*, equivocad*, error*, falta, faltan, problema*, rot*, defect*, aduana*, agotad*, sustitu*, reemplaz*, perdid*, extravi*, incomplet*, necesitamos, necesita, direccion, reembols*, cancel*, cita, pesa, en vez, responda, seguridad, debe, no, podria, indique',
    innocent:
      'valoracion|evaluacion|calificacion del|de|de los dano|danos|la|los|caso|riesgo|siniestro, opinion de los|del tecnicos|transportista|fabricante, cambia de opinion, cambiado de opinion, cambio de opinion, cambie de opinion, cambiar de opinion, comentario del|de transportista|repartidor, comentario sobre la|el cremallera|manual|embalaje|cierre, gracias por su|sus|tu comentario|comentarios|observacion|feedback, comentario de entrega, estrellas luminosas|led, guirnalda|proyector|cortina|cadena _3 estrellas, tiene _2 estrellas, hotel _3 estrellas, positivo o negativo, positiva o negativa, positivos o negativos, buena o mala, bueno o malo, polo positivo|negativo, respuesta positiva, envoltorio de regalo, papel de regalo, para regalo, como regalo, mensaje de regalo, caja de regalo, directamente de amazon|en amazon|con amazon|a usted|por amazon|al|a su|con el, cuenta que uso, a su cuenta, su cuenta bancaria, sustitucion gratuita, devolucion gratuita, reemplazo gratuito, gratis una nueva|un nuevo, codigo de barras, codigo qr, codigo postal, codigo de seguimiento, codigo de error, codigo del|de la|de acceso, sea cual sea, pelicula, lamina protectora, retire la lamina|pelicula, cambie las pilas, cambiar la direccion, modificar la direccion, metodo de pago, forma de pago, no obstante',
  },
}
